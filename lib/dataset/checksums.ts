// Fingerprints of a package's files in the form that `sha256sum --check` reads.

/** Written last into the folder of a package: where it lies, the package is whole. */
export const checksumFile = 'SHA256SUMS';

/**
 * The text of `SHA256SUMS`: one line a file, sorted by name. `sha256` gives the SHA-256 of a text's UTF-8 bytes in hex.
 * Standard: GNU coreutils, "sha2 utilities", default output form.
 */
export const checksumsOf = async (
  files: Map<string, string>,
  sha256: (text: string) => string | Promise<string>,
): Promise<string> => {
  const lines: string[] = [];
  for (const name of [...files.keys()].toSorted()) lines.push(`${await sha256(files.get(name)!)}  ${name}\n`);
  return lines.join('');
};
