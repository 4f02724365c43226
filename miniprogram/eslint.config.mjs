import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'src/miniprogram_npm/', 'src/services/api-types.ts'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './preview/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, properties: false } }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      // Methods of Page() and Component() are called by the framework, which binds them.
      '@typescript-eslint/unbound-method': 'off',
      // `'bank' as Method` widens what setData may put there later.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='wx'][property.name='request']", message: 'Requests belong in services/transport.ts.' },
      ],
    },
  },
  { files: ['src/services/transport.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['tests/**/*.ts'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-floating-promises': 'off' } },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
)
