import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Prints «N passed, N failed» alone on the last line. */
export default class ClosingLine implements Reporter {
  private readonly last = new Map<string, boolean>()
  private broken = false

  onTestEnd(test: TestCase, result: TestResult) {
    if (result.status !== 'skipped') this.last.set(test.id, test.outcome() === 'expected')
  }

  onError() {
    this.broken = true
  }

  onEnd(result: FullResult) {
    if (result.status === 'failed' && this.last.size === 0) this.broken = true
  }

  async onExit() {
    const passed = [...this.last.values()].filter(Boolean).length
    const failed = this.last.size - passed + (this.broken ? 1 : 0)
    console.log(`${passed} passed, ${failed} failed`)
  }

  printsToStdio() {
    return true
  }
}
