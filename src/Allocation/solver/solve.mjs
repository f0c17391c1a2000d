// Runs OR-Tools' min-cost flow on what the host passes on.
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

// Node 24 offers WebAssembly.promising, for which the package picks a build that is three times slower on flow.
delete WebAssembly.promising;

const { initNetworkFlow, solveGraphPayload } = await import('or-tools-wasm/network-flow');
await initNetworkFlow();
const { version } = JSON.parse(readFileSync(new URL('./node_modules/or-tools-wasm/package.json', import.meta.url), 'utf8'));

parentPort.on('message', async ({ id, payload }) => {
  try {
    const [nodes, arcs] = new Int32Array(payload, 0, 2);
    const whole = (index, length) => new Int32Array(payload, 4 * index, length);
    const result = await solveGraphPayload({
      algorithm: 'minCostFlow',
      tails: whole(2, arcs),
      heads: whole(2 + arcs, arcs),
      capacities: whole(2 + 2 * arcs, arcs),
      supplies: whole(2 + 3 * arcs, nodes),
      unitCosts: new Float64Array(payload.slice(4 * (2 + 3 * arcs + nodes))),
      solveMaxFlowWithMinCost: false,
    });
    const flows = Int32Array.from(result.flows ?? []);
    parentPort.postMessage({ id, status: result.status, flows }, [flows.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  }
});

parentPort.postMessage({ ready: `or-tools-wasm ${version}` });
