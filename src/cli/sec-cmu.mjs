#!/usr/bin/env node
/** The package's `bin`: the same program as `npm run sec-cmu`. */
import { tsImport } from 'tsx/esm/api'

await tsImport('./main.ts', import.meta.url)
