import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    ...(process.env['CI'] === 'true' && {
      reporters: ['default', ['json', { outputFile: '.ci/report/vitest.json' }]],
    }),
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'] } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // Servers start in these, on machines that may have much else to do.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
