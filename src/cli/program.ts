import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { writeDictionary, type DictionaryOptions } from './commands/dictionary'
import { writeMetadata, type MetadataOptions } from './commands/metadata'
import { EXIT, type ExitCode } from './exit-code'
import type { CommandIo } from './io'

/** Named in the contracts, not built yet: they say so rather than being unknown. */
const NOT_THERE_YET = [
  'doctor',
  'plan',
  'install',
  'verify',
  'rollback',
  'retire',
  'history',
  'template',
  'import',
  'receipts',
  'undo',
] as const

/** Runs one command line (without `node` and the script) and gives its exit code. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  let code: ExitCode = EXIT.done
  const program = programWith(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage
    throw error
  }
}

function programWith(io: CommandIo, finish: (code: ExitCode) => void): Command {
  const program = new Command('sec-cmu')
    .description('SEC and CMU for Mali: metadata package, installer and importer for DHIS2')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text.trimEnd()) })

  program
    .command('metadata')
    .description('write the metadata package as one DHIS2 import file')
    .option('--out <file>', 'where to write it (standard output when left out)')
    .option('--dhis2 <version>', 'DHIS2 version it is for: 2.40, 2.41, 2.42 or 2.43', '2.42')
    .action(async (options: MetadataOptions) => finish(await writeMetadata(options, io)))

  program
    .command('dictionary')
    .description('write the dictionary of the programme: objects, formulas in words, where they are used')
    .option('--out <file>', 'where to write it (standard output when left out)')
    .option('--format <format>', 'md, csv or xlsx (by default what the file name says, else md)')
    .option('--lang <language>', 'fr or en', 'fr')
    .option('--json', 'the same as JSON on standard output')
    .action(async (options: DictionaryOptions) => finish(await writeDictionary(options, io)))

  for (const name of NOT_THERE_YET) {
    program
      .command(name)
      .description('not there yet')
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => {
        io.err(`sec-cmu ${name} is not there yet`)
        finish(EXIT.wrongUsage)
      })
  }
  return program
}
