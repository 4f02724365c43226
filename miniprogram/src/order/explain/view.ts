/** The explanation as the page draws it: unfinished groups first, glyphs for states, evidence in one line. */
import type { TimelineStep } from '../../components/timeline/timeline'
import { momentLabel, tightDates } from '../../format/dates'
import type { Explanation } from '../../services/shapes'

type Condition = Explanation['groups'][number]['conditions'][number]
type Segment = Explanation['segments'][number]

interface ConditionView {
  title: string
  /** met · unknown · unmet · not_due */
  state: Condition['state']
  evidence: string[]
  /** the first words of the advice, in bold */
  lead: string
  advice: string
  until: string
}

export interface ExplanationView extends Omit<Explanation, 'groups' | 'dates' | 'segments'> {
  segments: (Segment & { isSolid: boolean })[]
  groups: { title: string; amount_fen: number; conditions: ConditionView[] }[]
  dates: TimelineStep[]
  /** how many conditions there are and what to look at */
  progress: string
  hasTodo: boolean
  pill: { text: string; dot: string }
}

const DOTS: Record<Explanation['state'], string> = { expected: 'o', settled: '', revoked: 'x' }

function condition({ title, state, evidence, source, at, advice, advice_until }: Condition): ConditionView {
  const parts = [tightDates(evidence), source, at ? momentLabel(at) : ''].filter((part) => part !== '')
  const [, lead = '', rest = ''] = /^([^。]{1,8}。)?([^]*)$/.exec(tightDates(advice ?? '')) ?? []
  return { title, state, evidence: [...new Set(parts)], lead, advice: rest, until: advice_until ? momentLabel(advice_until) : '' }
}

function isFinished(group: Explanation['groups'][number]): boolean {
  return group.conditions.every(({ state }) => state === 'met')
}

export function explanationView(explanation: Explanation): ExplanationView {
  const { groups, dates, segments, met, total, state, state_label, expected_label, todo_label, rule_note } = explanation
  const ordered = [...groups.filter((group) => !isFinished(group)), ...groups.filter(isFinished)]
  return {
    ...explanation,
    expected_label: tightDates(expected_label),
    todo_label: tightDates(todo_label),
    rule_note: tightDates(rule_note),
    segments: segments.map((segment) => ({ ...segment, isSolid: segment.state === 'paid' })),
    groups: ordered.map((group) => ({ ...group, conditions: group.conditions.map(condition) })),
    dates: dates.map(({ title, at_label, detail, state: stepState }) => ({ title, at: tightDates(at_label), detail: tightDates(detail ?? ''), state: stepState })),
    progress: met === total ? `${total} 项，全部满足` : `${total} 项，已满足 ${met} 项${groups.some(isFinished) ? '，先看还差的' : ''}`,
    hasTodo: groups.some((group) => group.conditions.some(({ advice }) => advice !== null)),
    pill: { text: state_label, dot: DOTS[state] },
  }
}
