/** Dresses Naive UI in the tokens of tokens.css, read from the page so that light and dark follow by themselves. */
import type { GlobalThemeOverrides } from 'naive-ui'
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

const NAMES = [
  'ink', 'ink-2', 'ink-3', 'line', 'paper', 'canvas', 'jade', 'jade-strong', 'jade-weak', 'on-jade',
  'amber', 'amber-weak', 'red', 'red-weak', 'blue', 'blue-weak', 'font', 'shadow',
] as const
export type Tokens = Record<(typeof NAMES)[number], string>

export function readTokens(): Tokens {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Tokens
}

function commonFrom(t: Tokens): GlobalThemeOverrides['common'] {
  const colour = (name: 'primary' | 'info' | 'success' | 'warning' | 'error', base: string, strong = base) => ({
    [`${name}Color`]: base, [`${name}ColorHover`]: base, [`${name}ColorPressed`]: strong, [`${name}ColorSuppl`]: base,
  })
  return {
    ...colour('primary', t.jade, t['jade-strong']), ...colour('success', t.jade, t['jade-strong']),
    ...colour('info', t.blue), ...colour('warning', t.amber), ...colour('error', t.red),
    fontFamily: t.font, fontSize: '14px', fontSizeMedium: '14px', fontSizeLarge: '14px', lineHeight: '20px',
    fontWeightStrong: '600', heightSmall: '28px', heightMedium: '32px', heightLarge: '40px',
    borderRadius: '8px', borderRadiusSmall: '6px', baseColor: t['on-jade'],
    textColorBase: t.ink, textColor1: t.ink, textColor2: t.ink, textColor3: t['ink-3'], textColorDisabled: t['ink-3'],
    placeholderColor: t['ink-3'], placeholderColorDisabled: t['ink-3'], iconColor: t['ink-3'], iconColorHover: t['ink-2'],
    iconColorPressed: t.ink, iconColorDisabled: t['ink-3'], clearColor: t['ink-3'], clearColorHover: t['ink-2'],
    closeIconColor: t['ink-2'], closeIconColorHover: t.ink, closeColorHover: t.canvas, closeColorPressed: t.line,
    dividerColor: t.line, borderColor: t.line, railColor: t.line, bodyColor: t.paper, cardColor: t.paper,
    modalColor: t.paper, popoverColor: t.paper, tableColor: t.paper, inputColor: t.paper, inputColorDisabled: t.canvas,
    actionColor: t.canvas, hoverColor: t.canvas, pressedColor: t.line, tableHeaderColor: t.paper, tagColor: t.canvas,
    boxShadow1: t.shadow, boxShadow2: t.shadow, boxShadow3: t.shadow,
  }
}

/** The one focus ring of the house: 2 px of paper, 2 px of jade. */
function ring(t: Tokens): string {
  return `0 0 0 2px ${t.paper}, 0 0 0 4px ${t.jade}`
}

export function themeFrom(t: Tokens): GlobalThemeOverrides {
  const field = {
    borderHover: `1px solid ${t['ink-3']}`, borderFocus: `1px solid ${t.jade}`, boxShadowFocus: ring(t),
    borderActive: `1px solid ${t.jade}`, boxShadowActive: ring(t),
    borderError: `1px solid ${t.red}`, boxShadowFocusError: ring(t),
  }
  return {
    common: commonFrom(t),
    Input: { ...field, fontSizeLarge: '14px', suffixTextColor: t['ink-3'] },
    InternalSelection: { ...field, fontSizeLarge: '14px', placeholderColor: t['ink-3'] },
    InternalSelectMenu: {
      optionColorActive: t['jade-weak'], optionColorActivePending: t['jade-weak'], optionTextColorActive: t['jade-strong'],
      optionCheckColor: t.jade, optionColorPending: t.canvas,
    },
    Checkbox: { border: `1.5px solid ${t['ink-3']}`, borderRadius: '4px', boxShadowFocus: ring(t), checkMarkColor: t['on-jade'] },
    Radio: { boxShadow: `inset 0 0 0 1.5px ${t['ink-3']}`, boxShadowFocus: ring(t), boxShadowActive: `inset 0 0 0 1.5px ${t.jade}` },
    Tag: { color: t.canvas, textColor: t.ink, border: `1px solid ${t.line}`, closeIconColor: t['ink-2'], closeIconColorHover: t.ink, closeColorHover: t.line },
    Dialog: { borderRadius: '12px' },
    Message: { borderRadius: '8px', fontSize: '14px', boxShadow: t.shadow, border: `1px solid ${t.line}` },
    Pagination: {
      itemColorActive: t['jade-weak'], itemTextColorActive: t['jade-strong'], itemBorderActive: '1px solid transparent',
      itemTextColorHover: t['jade-strong'], itemSizeMedium: '32px',
    },
    Dropdown: { optionColorHover: t.canvas, optionTextColorHover: t.ink, borderRadius: '8px' },
    Drawer: { headerPadding: '20px 24px 12px', bodyPadding: '12px 24px 24px', titleFontSize: '16px', headerBorderBottom: '0' },
    Switch: { railColorActive: t.jade, boxShadowFocus: ring(t) },
  }
}

export interface Dress {
  tokens: ShallowRef<Tokens>
  theme: ShallowRef<GlobalThemeOverrides>
}

/** Reads the tokens now and again whenever the system turns light or dark. */
export function useDress(): Dress {
  const tokens = shallowRef(readTokens())
  const theme = shallowRef(themeFrom(tokens.value))
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const again = () => {
    tokens.value = readTokens()
    theme.value = themeFrom(tokens.value)
  }
  dark.addEventListener('change', again)
  onScopeDispose(() => dark.removeEventListener('change', again))
  return { tokens, theme }
}
