import { lint } from '../../metadata/lint/lint'
import { buildPackage, packageText } from '../../metadata/package'
import { DHIS2_VERSIONS, isDhis2Version } from '../../metadata/wire/versions'
import { EXIT, type ExitCode } from '../exit-code'
import type { CommandIo } from '../io'

export type MetadataOptions = Readonly<{ out?: string; dhis2: string }>

/** Writes the metadata package as one DHIS2 import file; the same input gives the same bytes. Never a file with findings. */
export async function writeMetadata({ out, dhis2 }: MetadataOptions, io: CommandIo): Promise<ExitCode> {
  if (!isDhis2Version(dhis2)) {
    io.err(`no package for DHIS2 ${dhis2}; use --dhis2 with one of ${DHIS2_VERSIONS.join(', ')}`)
    return EXIT.wrongUsage
  }
  const built = buildPackage(dhis2)
  const findings = lint(built)
  if (findings.length > 0) {
    for (const { check, object, problem } of findings) io.err(`${object}: ${problem} (${check})`)
    return EXIT.problems
  }
  const text = packageText(built)
  if (out === undefined) {
    io.out(text)
    return EXIT.done
  }
  try {
    await io.writeFile(out, text)
  } catch (error) {
    io.err(`cannot write ${out}: ${error instanceof Error ? error.message : String(error)}; give another --out`)
    return EXIT.wrongUsage
  }
  const { version, contentHash } = built.package
  io.err(`${out}: SEC_CMU ${version} for DHIS2 ${dhis2}, content ${contentHash}`)
  return EXIT.done
}
