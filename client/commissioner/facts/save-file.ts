/** Gives a text to the browser to keep as a file. The mark at its beginning tells a spreadsheet that it is UTF-8. */
export const saveFile = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
