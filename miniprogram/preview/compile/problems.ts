/** What is wrong with one place of the app: shown as one line, `level path message`. */
export interface Problem {
  level: 'error' | 'warning'
  path: string
  message: string
}

/** Collects problems instead of throwing, so that one run shows them all. */
export class Problems {
  readonly found: Problem[] = []

  error(path: string, message: string): void {
    this.found.push({ level: 'error', path, message })
  }

  warn(path: string, message: string): void {
    this.found.push({ level: 'warning', path, message })
  }

  get errors(): Problem[] {
    return this.found.filter((problem) => problem.level === 'error')
  }

  print(): void {
    for (const { level, path, message } of this.found) console.error(`${level} ${path}: ${message}`)
  }
}
