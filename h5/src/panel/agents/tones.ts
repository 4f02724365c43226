import type { AgentRow } from '../requests/shapes'

/** How the standing of an agent looks. */
export const TONES: Record<AgentRow['state'], string> = { applied: 'act', approved: 'good', refused: '', frozen: 'bad' }
