/** Names in a template against its script: handlers must be methods, data must be declared. */
import fs from 'node:fs'
import ts from 'typescript'
import type { Problems } from '../preview/compile/problems'
import type { Part } from '../preview/compile/tree'
import type { Markup } from './markup'
import { handlersOf } from './tags'

interface Script {
  methods: Set<string>
  data: Set<string>
}

/** Newer JavaScript than WXML has, or more of it. */
const TOO_NEW = new Set([
  ts.SyntaxKind.QuestionDotToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.TemplateExpression,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
])

export function checkBindings(part: Part, markup: Markup, place: string, problems: Problems): void {
  const script = readScript(part.script)
  for (const { attributes, line, tag } of markup.elements) {
    for (const [name, handler] of handlersOf(attributes)) {
      if (!script.methods.has(handler)) problems.error(`${place}:${line}`, `<${tag} ${name}="${handler}">: the script has no such method`)
    }
  }
  const known = new Set([...script.data, ...markup.modules])
  for (const { source, line, scope } of markup.expressions) {
    const { names, isTooNew } = readExpression(source)
    if (isTooNew) problems.error(`${place}:${line}`, `{{${source}}} is newer than WXML knows`)
    for (const name of names) {
      if (!known.has(name) && !scope.has(name)) problems.error(`${place}:${line}`, `{{${source}}}: the script has no data "${name}"`)
    }
  }
}

/** What an expression reads from the data, and whether WXML is old enough for it. */
export function readExpression(source: string): { names: string[]; isTooNew: boolean } {
  const names = new Set<string>()
  let isTooNew = false
  const visit = (node: ts.Node) => {
    if (TOO_NEW.has(node.kind)) isTooNew = true
    if (ts.isIdentifier(node) && !isName(node) && node.text !== 'undefined') names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(parse(source))
  return { names: [...names], isTooNew }
}

/** A template's `data` is the inside of an object; everything else is an expression. */
function parse(source: string): ts.SourceFile {
  const [alone, inside] = [`(${source})`, `({${source}})`].map((text) => ts.createSourceFile('wxml.ts', text, ts.ScriptTarget.Latest, true))
  const { parseDiagnostics = [] } = alone as unknown as { parseDiagnostics?: unknown[] }
  return (parseDiagnostics.length > 0 ? inside : alone) as ts.SourceFile
}

/** True for `b` in `a.b` and in `{ b: 1 }`. */
function isName(node: ts.Identifier): boolean {
  return (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) && node.parent.name === node
}

/** The methods and data of the object that Page() or Component() is given, with the names it spreads. */
function readScript(file: string): Script {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const script: Script = { methods: new Set(), data: new Set() }
  source.forEachChild((node) => {
    if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return
    const [definition] = node.expression.arguments
    if (!definition || !ts.isObjectLiteralExpression(definition)) return
    const isPage = node.expression.expression.getText(source) === 'Page'
    for (const member of definition.properties) {
      const name = member.name?.getText(source) ?? ''
      const value = ts.isPropertyAssignment(member) ? member.initializer : undefined
      if (name === 'data' || name === 'properties') addKeys(value, script.data, file)
      else if (name === 'methods') addKeys(value, script.methods, file)
      else if (isPage && ts.isMethodDeclaration(member)) script.methods.add(name)
    }
  })
  return script
}

function addKeys(value: ts.Expression | undefined, into: Set<string>, file: string): void {
  if (!value || !ts.isObjectLiteralExpression(value)) return
  for (const member of value.properties) {
    if (ts.isSpreadAssignment(member)) for (const key of spreadKeys(member.expression.getText(), file)) into.add(key)
    else if (member.name) into.add(member.name.getText())
  }
}

/** The keys of an imported constant such as UNSEEN. */
function spreadKeys(name: string, file: string): string[] {
  const imported = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '(.+?)'`).exec(fs.readFileSync(file, 'utf8'))
  const target = imported?.[1] ? new URL(`${imported[1]}.ts`, `file://${file}`) : new URL(`file://${file}`)
  const declared = new RegExp(`const ${name}\\b[^=]*= \\{([^}]*)\\}`).exec(fs.readFileSync(target, 'utf8'))
  return [...(declared?.[1] ?? '').matchAll(/(\w+):/g)].map(([, key = '']) => key)
}
