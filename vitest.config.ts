import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    ...(process.env['CI'] === 'true' && {
      reporters: ['default', ['json', { outputFile: '.ci/report/vitest.json' }]],
    }),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
          // Long hostile texts, on machines that may have much else to do.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // Servers start in these.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // After the others, of which some measure time.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
