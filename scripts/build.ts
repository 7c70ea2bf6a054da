import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { recordSchema } from './record-schema.ts'

// Makes dist/ of src/ for the published package: Node does not strip types below node_modules.

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')

const compiled = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
if (compiled.status !== 0) process.exit(1)

// Migrations, models, word lists: all that is not compiled is read where it lies beside the code.
cpSync('src', 'dist', { recursive: true, filter: (path) => !path.endsWith('.ts') })

writeFileSync('dist/article-record.schema.json', recordSchema())
