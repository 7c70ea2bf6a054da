import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// What Node has compiled of src once serves every process and thread that the tests start.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/node-compile')

/** Of what uses servers and processes: it runs after what measures time. */
const slow = {
  setupFiles: ['tests/support/keep-compiled.ts'],
  // Servers start in these.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // A third of their time they wait for servers, processes and clocks.
  maxWorkers: availableParallelism() + 1,
  sequence: { groupOrder: 1 },
}

export default defineConfig({
  test: {
    // One less would leave a machine of two cores with one.
    maxWorkers: '100%',
    ...(process.env['CI'] === 'true' && {
      reporters: [
        'default',
        ['json', { outputFile: process.env['VITEST_REPORT'] ?? '.ci/report/vitest.json' }],
      ],
    }),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
          // No module of src keeps anything, so each is loaded once for all files: a third of the CPU time.
          isolate: false,
          // Long hostile texts, on machines that may have much else to do.
          testTimeout: 60_000,
        },
      },
      {
        // What a file with own code imports, where the test's process loads it.
        resolve: { alias: { wiredesk: join(import.meta.dirname, 'src/library.ts') } },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-servers.ts'],
          // As above. Text threads, chromium and processes of commands serve the files of a worker one after the other, too.
          isolate: false,
          ...slow,
        },
      },
      {
        // Each of these files says something of modules that no other file has loaded.
        test: { name: 'isolated', include: ['tests/isolated/**/*.test.ts'], ...slow },
      },
    ],
  },
})
