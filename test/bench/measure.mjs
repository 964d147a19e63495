// What a command costs: CPU seconds of it and all its children (user + system, from the kernel's own count), wall time, peak memory.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';

const TICKS = 100;

/** CPU seconds of all ended children of this process so far (Linux: fields 16 and 17 of /proc/self/stat). */
export function childrenCpu() {
  const stat = readFileSync('/proc/self/stat', 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** Runs one command to its end with output thrown away. NODE_EXTRA_CA_CERTS is taken out: it doubles Node 20's start. */
export async function measure(command, {cwd, env = {}, input} = {}) {
  const before = childrenCpu();
  const started = process.hrtime.bigint();
  const {NODE_EXTRA_CA_CERTS: _certificates, ...rest} = process.env;
  const child = spawn(command[0], command.slice(1), {
    cwd,
    env: {...rest, ...env},
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text) => {
    if (output.length < 1e6) output += text;
  });
  child.stderr.resume();
  if (input !== undefined) input(child.stdin);
  const peak = watchMemory(child.pid);
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  return {cpu: childrenCpu() - before, wall: Number(process.hrtime.bigint() - started) / 1e9, peakMb: peak(), status, output};
}

function watchMemory(pid) {
  let peak = 0;
  const look = () => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024);
    } catch {
      // The process has ended.
    }
  };
  const timer = setInterval(look, 20);
  return () => {
    clearInterval(timer);
    return Math.round(peak);
  };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The named commands in turn, `rounds` times, so that a busy neighbour slows all alike; medians of each. */
export async function compare(commands, rounds) {
  const samples = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, {command, ...options}] of Object.entries(commands)) samples[name].push(await measure(command, options));
  }
  return Object.fromEntries(
    Object.entries(samples).map(([name, list]) => [
      name,
      {
        cpu: median(list.map((one) => one.cpu)),
        wall: median(list.map((one) => one.wall)),
        peakMb: Math.max(...list.map((one) => one.peakMb)),
        status: list[0].status,
        output: list[0].output,
      },
    ]),
  );
}
