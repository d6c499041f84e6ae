/** The text of a file. A spreadsheet may have written it in the older Windows encoding: what is not UTF-8 is read as that. */
export const readTextFile = async (file: Blob): Promise<string> => {
  const bytes = await new Response(file).arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
