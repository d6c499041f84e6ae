/** How mail leaves, with what that way needs: nothing is sent, a demonstration catches it, an SMTP server, or GOV.UK Notify. */
export type MailSettings =
  | { way: 'none' | 'caught' }
  | { way: 'smtp'; url: string; from: string }
  | { way: 'notify'; url: string; apiKey: string; templateId: string };
