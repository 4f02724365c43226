/** WeChat's way to answer: callbacks if there are any, else a promise. */
import type { Callbacks } from '../types'

function wantsCallbacks(options: Callbacks | undefined): boolean {
  return Boolean(options?.success ?? options?.fail ?? options?.complete)
}

export function succeed(name: string, options: Callbacks | undefined, result: object = {}): Promise<object> {
  const answer = { errMsg: `${name}:ok`, ...result }
  options?.success?.(answer)
  options?.complete?.(answer)
  return Promise.resolve(answer)
}

export function fail(name: string, options: Callbacks | undefined, reason: string, extra: object = {}): Promise<object> {
  const answer = { errMsg: `${name}:fail ${reason}`, ...extra }
  options?.fail?.(answer)
  options?.complete?.(answer)
  // WeChat rejects with its answer and not with an Error; an app may rely on `errMsg`.
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
  return wantsCallbacks(options) ? Promise.resolve(answer) : Promise.reject(answer)
}

/** Runs `work` and answers with what it returns, or fails with what it throws. */
export async function answerWith(name: string, options: Callbacks | undefined, work: () => Promise<object> | object): Promise<object> {
  let result: object
  try {
    result = await work()
  } catch (error) {
    return fail(name, options, (error as Error).message)
  }
  return succeed(name, options, result)
}
