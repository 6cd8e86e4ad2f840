// A screen that nobody sees, for engines that draw with WebGL only where there is a screen.
import { spawn } from 'node:child_process';

const size = '1600x1200x24';
let screen;

/** The name of the screen, for DISPLAY. It is started once and ends with this program. */
export function display() {
  screen ??= start();
  return screen;
}

function start() {
  return new Promise((resolve, reject) => {
    // The server chooses a free number and writes it to its fourth stream.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a screen.`)));
    server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    server.stdio[3].unref();
    server.unref();
    process.once('exit', () => server.kill());
  });
}
