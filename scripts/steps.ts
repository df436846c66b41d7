// Prints a walk through the product step by step with its times, and holds what it promised on the way.

/** A walk: `step` runs and times, `check` holds a promise, `end` prints the sum and sets the exit code. */
export const walk = () => {
  let passed = 0;
  let failed = 0;
  const tell = (mark: string, words: string, more: string): void => console.log(`  ${mark} ${words.padEnd(64)} ${more}`);
  return {
    /** Runs one step. A step that throws ends the walk; what it said stands above. */
    async step<T>(words: string, run: () => Promise<T>): Promise<T> {
      const from = performance.now();
      try {
        const result = await run();
        passed++;
        tell('✓', words, `${Math.round(performance.now() - from)} ms`);
        return result;
      } catch (error) {
        failed++;
        tell('✗', words, (error as Error).message.split('\n')[0]!);
        throw error;
      }
    },
    /** Holds one promise by its rule. */
    check(rule: string, words: string, holds: boolean): void {
      if (holds) passed++;
      else failed++;
      tell(holds ? '✓' : '✗', words, holds ? `[${rule}]` : `[${rule}] BROKEN`);
    },
    /** Prints the sum. */
    end(): void {
      console.log(`\n${passed} passed, ${failed} failed`);
      process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
    },
  };
};
