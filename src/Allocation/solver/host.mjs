// The process in which Pathways runs OR-Tools. The caller gives the path of its pipe; frames go over that pipe and never over
// stdout, to which native code prints. The solve runs in a worker, so that this thread sees the pipe close and ends at once.
//
// Frame, little-endian: Int32 kind, id, status, payload bytes; then the payload.
//   to host    1 solve  Int32 nodes, arcs, tails[arcs], heads[arcs], capacities[arcs], supplies[nodes]; Float64 costs[arcs] (unaligned)
//   from host  2 ready  UTF-8 version text
//              3 solved status of OR-Tools; Int32 flows[arcs]
//              4 failed UTF-8 message
import net from 'node:net';
import os from 'node:os';
import { Worker } from 'node:worker_threads';

const READY = 2;
const SOLVED = 3;
const FAILED = 4;
const HEADER = 16;

process.on('SIGINT', () => {}); // Ctrl+C reaches the whole group; the caller decides when this process ends.
try {
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // Not every system lets a process lower itself; it then runs at normal priority.
}

const pipe = net.connect(process.argv[2]);
pipe.on('close', () => process.exit(0));
pipe.on('error', () => process.exit(0));

function send(kind, id, status, payload) {
  const header = Buffer.alloc(HEADER);
  [kind, id, status, payload.byteLength].forEach((value, index) => header.writeInt32LE(value, 4 * index));
  pipe.write(header);
  pipe.write(payload);
}

const fail = (id, message) => send(FAILED, id, 0, Buffer.from(String(message), 'utf8'));

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(0, `Node ${process.versions.node} is too old; Node 20 or newer is needed`);
  pipe.end();
} else {
  start();
}

function start() {
  const worker = new Worker(new URL('./solve.mjs', import.meta.url));
  worker.on('error', (error) => {
    fail(0, error.message);
    pipe.end();
  });
  worker.on('message', ({ id, ready, status, flows, error }) => {
    if (ready !== undefined) {
      send(READY, 0, 0, Buffer.from(`${ready}, Node ${process.versions.node}`, 'utf8'));
    } else if (error !== undefined) {
      fail(id, error);
    } else {
      send(SOLVED, id, status, Buffer.from(flows.buffer));
    }
  });

  let parts = [];
  let held = 0;
  let wanted = HEADER;
  let id = -1;
  pipe.on('data', (chunk) => {
    parts.push(chunk);
    held += chunk.length;
    while (held >= wanted) {
      const all = parts.length === 1 ? parts[0] : Buffer.concat(parts, held);
      const frame = all.subarray(0, wanted);
      const rest = all.subarray(wanted);
      parts = rest.length > 0 ? [rest] : [];
      held = rest.length;
      if (id < 0) {
        id = frame.readInt32LE(4);
        wanted = frame.readInt32LE(12);
      } else {
        const payload = new Uint8Array(frame).buffer;
        worker.postMessage({ id, payload }, [payload]);
        id = -1;
        wanted = HEADER;
      }
    }
  });
}
