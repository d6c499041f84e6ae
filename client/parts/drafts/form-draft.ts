import { type Holder, type Written, isSame } from './written.ts';

/** A field as it is drawn: what is in it, how something is put into it, and what it began with that needs no keeping. */
type Field = {
  value: Written;
  onPutBack: (value: Written) => void;
  shown: boolean;
  first: Written;
  /** What an earlier step left in it was not sent: it is written, whatever it began with. */
  unsent: boolean;
};

const isFieldWritten = ({ value, first, unsent }: Field): boolean => unsent || !isSame(value, first);

/** What is written in one form. Its fields tell it each time they are drawn. */
export class FormDraft {
  private readonly fields = new Map<string, Field>();

  /** Whether something of it was put back. */
  hasComeBack = false;

  constructor(
    private readonly page: Holder<FormDraft>,
    readonly redraw: () => void,
  ) {}

  /** A field was drawn. */
  told(name: string, value: Written, onPutBack: Field['onPutBack']): void {
    const field = this.fields.get(name);
    const earlier = field ? undefined : this.page.earlier(name);
    const unsent = field?.unsent ?? (earlier !== undefined && isSame(earlier.value, value));
    this.fields.set(name, { value, onPutBack, shown: true, first: field ? field.first : value, unsent });
    if (field && !isSame(field.value, value)) this.page.changed();
    if (!field?.shown && this.page.isFound(name)) this.redraw();
  }

  /** A field is drawn no more; what was written in it counts until its form is sent. */
  gone(name: string): void {
    const field = this.fields.get(name);
    if (field) field.shown = false;
  }

  /**
   * Puts back one field. One at a time: a page makes its next state from the one it has drawn, and of two fields at once the
   * second would take the first away.
   */
  putBackNext(): void {
    for (const [name, field] of this.fields) {
      const found = field.shown ? this.page.take(name) : undefined;
      // What was typed since the page opened is newer.
      if (!found || isSame(found.value, field.value) || !isSame(field.value, field.first)) continue;
      this.hasComeBack = true;
      field.onPutBack(found.value);
      this.page.putBack();
      this.redraw();
      return;
    }
  }

  /** Does what a button of the form does that sends what is in it. */
  press(send: () => void): void {
    this.page.press(this, send);
  }

  isWritten(): boolean {
    return [...this.fields.values()].some(isFieldWritten);
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  names(): readonly string[] {
    return [...this.fields.keys()];
  }

  /** What is in it now is where it begins from. */
  sent(): void {
    for (const field of this.fields.values()) {
      field.first = field.value;
      field.unsent = false;
    }
  }

  /** Writes what was changed, and takes out what is as it was. */
  writeInto(fields: Record<string, Written>): void {
    for (const [name, field] of this.fields) {
      if (isFieldWritten(field)) fields[name] = field.value;
      else if (!this.page.isFound(name)) delete fields[name];
    }
  }
}
