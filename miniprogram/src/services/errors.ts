/** Why a call to the server did not do what was asked. The message is for the person who reads it. */
export class ApiError extends Error {
  constructor(
    /** the server's code, or `offline` when nothing answered */
    readonly code: string,
    message: string,
    readonly status = 0,
    /** what is wrong with each field of a form */
    readonly fields: Record<string, string> = {},
  ) {
    super(message)
  }

  get isOffline(): boolean {
    return this.code === 'offline'
  }
}

/** The sentence to show for anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : '出了点问题，请再试一次'
}
