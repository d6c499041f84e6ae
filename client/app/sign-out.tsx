/** Signing out is a form: a link could be followed by a browser on its own. */
export const SignOut = ({ className }: { className: string }) => (
  <form action="/auth/sign-out" method="post">
    <button className={className} type="submit">
      Sign out
    </button>
  </form>
);
