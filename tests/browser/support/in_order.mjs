// The steps of one journey: each begins where the one before it ended.
import { test } from 'node:test';

/** Tests of node's runner, of which none is tried after one has failed. */
export function inOrder() {
  let failed;
  return (name, ...rest) => {
    const run = rest.pop();
    test(name, ...rest, async (context) => {
      if (failed) return context.skip(`not reached: ${failed}`);
      failed = name;
      await run(context);
      failed = undefined;
    });
  };
}
