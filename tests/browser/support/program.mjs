// A program with all that it starts: none of it outlives the tests.
import { spawn } from 'node:child_process';

export function startProgram(file, words, { env, stdio }) {
  const child = spawn(file, words, { env, stdio, detached: true });
  const gone = new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  const endAll = (signal) => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal);
  };
  process.once('exit', () => endAll('SIGKILL'));
  return {
    child,
    gone,
    /** Ends every process of it at once, as a power cut would. */
    async kill(signal = 'SIGKILL') {
      endAll(signal);
      await gone;
    },
  };
}
