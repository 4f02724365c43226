/** Carries browser events into glass-easel: taps and touches only, since built-in tags send their own. */
import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { tapBuiltin } from './builtins/mounted'
import { theme } from './theme'

const FROM_BROWSER = /^(touch(start|move|end|cancel)|transitionend|animation(start|end|iteration))$/

interface Point {
  identifier: number
  clientX: number
  clientY: number
  pageX: number
  pageY: number
}

/** The page of glass-easel in this window, without its own style sheets and with the frame's theme. */
export class FrameBackend extends glassEasel.CurrentWindowBackendContext {
  override setListenerStats(element: never, type: string, capture: boolean, level: never): void {
    if (FROM_BROWSER.test(type)) super.setListenerStats(element, type, capture, level)
  }

  override appendStyleSheetPath(): number {
    return 0 // all styles are in preview.css
  }

  override getTheme(): string {
    return theme.current
  }

  listen(): void {
    this.onEvent((target, type, detail, options) => {
      const event = new glassEasel.Event(type, detail, options)
      Object.assign(event, touchesOf((options as { originalEvent?: UIEvent }).originalEvent))
      if (type === 'tap') tapBuiltin((target as unknown as { $$?: Node }).$$ ?? null)
      glassEasel.Event.dispatchEvent(target, event)
      return event.getEventBubbleStatus()
    })
  }
}

function touchesOf(original: UIEvent | undefined): { touches?: Point[]; changedTouches?: Point[] } {
  if (original === undefined) return {}
  if ('touches' in original) {
    const { touches, changedTouches } = original as TouchEvent
    return { touches: Array.from(touches, point), changedTouches: Array.from(changedTouches, point) }
  }
  if (!('clientX' in original)) return {}
  const touches = [point({ identifier: 0, ...pick(original as MouseEvent) })]
  return { touches, changedTouches: touches }
}

function pick({ clientX, clientY, pageX, pageY }: MouseEvent): Omit<Point, 'identifier'> {
  return { clientX, clientY, pageX, pageY }
}

function point({ identifier, clientX, clientY, pageX, pageY }: Point | Touch): Point {
  return { identifier, clientX, clientY, pageX, pageY }
}
