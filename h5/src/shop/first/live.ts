import { reactive } from 'vue'

/** What changes on the first view after the script has taken it over; the server prints it with every value null. */
export const live = reactive({
  area: null as string | null,
  delivery: null as string | null,
  opening: null as boolean | null,
  trouble: null as string | null,
})
