export type FileToSave = { name: string; type: string; text: string };

/** Gives a text to the browser as a file to keep. Nothing is sent anywhere: the address lives in this page alone. */
export const saveFile = ({ name, type, text }: FileToSave): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it; a later turn lets go of it.
  setTimeout(() => URL.revokeObjectURL(address), 0);
};
