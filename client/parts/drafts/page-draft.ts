import { FormDraft } from './form-draft.ts';
import { type Holder, type Written, isSame } from './written.ts';

export type Fields = Readonly<Record<string, Written>>;

/** How drafts are kept for the person, elsewhere than in this browser. */
export type Keeper = {
  /** What is kept; undefined where nothing is, or where it cannot be asked now. */
  load: () => Promise<{ fields: Fields; keptAt: string; keptUntil: string } | undefined>;
  /** Keeps it in place of what was kept before. Answers until when, or undefined when it was not kept. */
  keep: (fields: Fields) => Promise<string | undefined>;
};

const PAUSE_MILLISECONDS = 800;

/**
 * What is written in the forms of one page and is not sent yet. It is kept a moment after the typing stops, put back into the
 * fields when the page is opened again, and forgotten when its form was accepted.
 */
export class PageDraft implements Holder<FormDraft> {
  /** What was found and is not put back yet, by field. */
  private found: Record<string, Written> = {};
  private foundAt: string | undefined;
  /** What was found and may be of no form that is open now: an earlier step, or a field that is not shown. */
  private rest: Fields = {};
  /** What forms that were closed on the way over the steps of the page held, and is not sent. */
  private steps: Record<string, Written> = {};
  /** What was found when the page was opened. */
  unsent: Fields | undefined;
  /** What is kept now. */
  private kept: Fields = {};
  private readonly forms = new Set<FormDraft>();
  private loading: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving = false;
  private readonly listeners = new Set<() => void>();
  /** Whether what was found has been asked for; nothing is kept before, or it would take its place. */
  private ready = false;
  /** The form whose button was just pressed. */
  submitting: FormDraft | undefined;
  /** Until when what is written is kept; undefined while nothing is. */
  keptUntil: string | undefined;
  /** When what was put back had been written; undefined where nothing was. */
  putBackFrom: string | undefined;

  /** @param inSteps whether the page goes over steps: what one holds counts until the last is sent, though its form is closed */
  constructor(
    private readonly keeper: Keeper,
    private readonly inSteps = false,
  ) {}

  /** A form of the page. It is there from `opened` until what that answers is called. */
  form(redraw: () => void): FormDraft {
    return new FormDraft(this, redraw);
  }

  opened(form: FormDraft): () => void {
    this.forms.add(form);
    this.look();
    return () => this.closed(form);
  }

  private closed(form: FormDraft): void {
    if (this.inSteps) form.writeInto(this.steps);
    this.forms.delete(form);
  }

  /** Asks for what is kept of the page. */
  look(): void {
    this.loading ??= this.load();
  }

  earlier(field: string): { value: Written } | undefined {
    return field in this.steps ? { value: this.steps[field] } : undefined;
  }

  /** Takes out what was found for a field, or what an earlier step held of it, to put it back. */
  take(field: string): { value: Written } | undefined {
    const from = [this.found, this.steps].find((one) => field in one);
    if (!from) return undefined;
    const value = from[field];
    delete from[field];
    return { value };
  }

  isFound(field: string): boolean {
    return field in this.found || field in this.steps;
  }

  /** Does what the button of a form does, and knows meanwhile whose it is. */
  press<Done>(form: FormDraft, submit: () => Done): Done {
    this.submitting = form;
    const done = submit();
    this.submitting = undefined;
    return done;
  }

  /** Something was typed. */
  changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE_MILLISECONDS);
  }

  /** Whether something is written that was not sent. */
  isWritten(): boolean {
    return Object.keys(this.steps).length > 0 || [...this.forms].some((form) => form.isWritten());
  }

  /** Whether something is written that is not kept either. */
  isAtRisk(): boolean {
    return this.isWritten() && !isSame(this.contents(), this.kept);
  }

  /** An action was accepted: what its form holds is sent, and so is what its earlier steps held. */
  accepted(form: FormDraft | undefined): void {
    form?.sent();
    this.found = {};
    this.rest = {};
    this.steps = {};
    this.putBackFrom = undefined;
    void this.save();
  }

  /** Forgets everything, as if nothing had been written. */
  async forget(): Promise<void> {
    clearTimeout(this.timer);
    this.forms.clear();
    this.found = {};
    this.rest = {};
    this.steps = {};
    await this.save();
  }

  /** Keeps at once what waits for the typing to stop. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.ready || this.saving) return;
    const fields = this.contents();
    if (isSame(fields, this.kept)) return;
    this.saving = true;
    const until = await this.keeper.keep(fields);
    this.saving = false;
    if (until === undefined) return;
    this.kept = fields;
    this.keptUntil = Object.keys(fields).length > 0 ? until : undefined;
    this.tell();
    if (!isSame(this.contents(), this.kept)) this.changed();
  }

  /** Hears when something is kept or put back. */
  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  private contents(): Fields {
    const fields: Record<string, Written> = { ...this.rest, ...this.steps, ...this.found };
    for (const form of this.forms) form.writeInto(fields);
    return Object.fromEntries(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  private async load(): Promise<void> {
    const draft = await this.keeper.load();
    this.ready = true;
    if (draft) {
      this.found = { ...draft.fields };
      this.kept = draft.fields;
      this.rest = { ...draft.fields };
      this.foundAt = draft.keptAt;
      this.unsent = draft.fields;
      this.keptUntil = draft.keptUntil;
      this.tell();
      for (const form of this.forms) form.redraw();
    }
    if (this.isAtRisk()) this.changed();
  }

  /** Something of it was put back into a field. */
  putBack(): void {
    this.putBackFrom = this.foundAt;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
