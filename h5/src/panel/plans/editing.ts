/** Editing one plan: opened, saved as a draft, published, stopped. Customers see a change only once it is published. */
import { useMessage } from 'naive-ui'
import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { onBeforeRouteLeave, useRouter } from 'vue-router'
import { RequestFailed, wordsOf } from '../requests/client'
import { addPlan, publishPlan, readPlan, savePlan, stopPlan } from '../requests/plans'
import type { PlanFile } from '../requests/shapes'
import { useReading, type Reading } from '../states/reading'
import { editable, finished, freshPlan, lacking, type EditedPlan } from './draft'

export const NEW = 'new'

export interface Editing {
  reading: Reading<PlanFile | null>
  plan: Ref<EditedPlan>
  fields: Ref<Record<string, string>>
  busy: Ref<boolean>
  isNew: ComputedRef<boolean>
  changed: ComputedRef<boolean>
  /** what must be filled before the draft can be saved */
  lacks: ComputedRef<string[]>
  open: () => Promise<void>
  save: () => Promise<void>
  publish: () => Promise<void>
  stop: (reason: string) => Promise<void>
}

export function useEditing(planId: () => string): Editing {
  const router = useRouter()
  const message = useMessage()
  const plan = ref<EditedPlan>(freshPlan()) as Ref<EditedPlan>
  const [saved, busy, fields] = [ref(''), ref(false), ref<Record<string, string>>({})]
  const isNew = computed(() => planId() === NEW)
  const changed = computed(() => JSON.stringify(plan.value) !== saved.value)
  const lacks = computed(() => lacking(plan.value))
  const reading = useReading<PlanFile | null>(async () => (isNew.value ? null : readPlan(Number(planId()))))

  function take(file: PlanFile | null): void {
    reading.value.value = file
    plan.value = file ? editable(file.draft) : freshPlan()
    saved.value = JSON.stringify(plan.value)
    fields.value = {}
  }

  async function open(): Promise<void> {
    if (reading.value.value && String(reading.value.value.id) === planId()) return
    reading.forget()
    await reading.read()
    if (reading.phase.value === 'ready') take(reading.value.value)
  }

  /** Writes the draft; gives the file with its id, which a new plan has only from here on. */
  async function write(): Promise<PlanFile> {
    const draft = finished(plan.value)
    if (!draft) throw new RequestFailed(422, 'unfinished', '还有必填的没有填好', '')
    const file = isNew.value ? await addPlan(draft) : changed.value ? await savePlan(Number(planId()), draft) : await readPlan(Number(planId()))
    const fresh = isNew.value
    take(file)
    if (fresh) await router.replace({ name: 'plan', params: { planId: file.id } })
    return file
  }

  async function run(said: string, act: () => Promise<unknown>): Promise<void> {
    if (busy.value) return
    busy.value = true
    fields.value = {}
    try {
      await act()
      message.success(said)
    } catch (problem) {
      if (problem instanceof RequestFailed) fields.value = problem.fields
      message.error(wordsOf(problem))
    } finally {
      busy.value = false
    }
  }

  onBeforeRouteLeave(() => !changed.value || isNew.value && !plan.value.name || window.confirm('改动还没有存，离开会丢掉。确定离开吗？'))

  return {
    reading, plan, fields, busy, isNew, changed, lacks, open,
    save: () => run('草稿已存，还没有发布', write),
    publish: () => run('已发布', async () => take(await publishPlan((await write()).id))),
    async stop(reason) {
      take(await stopPlan(Number(planId()), reason))
      message.success('已停办')
    },
  }
}
