/** How far a long piece of work has come, as a bar and in words. The words change aloud only at each tenth. */
export const Progress = ({ label, done, total }: { label: string; done: number; total: number }) => {
  const tenth = total > 0 ? Math.floor((done * 10) / total) : 0;
  return (
    <div className="portal-progress">
      <label htmlFor="progress">{label}</label>
      <progress id="progress" max={Math.max(total, 1)} value={done} />
      <p aria-hidden="true">{total > 0 ? `${done} of ${total}` : 'Getting ready'}</p>
      <p className="nhsuk-u-visually-hidden" role="status">
        {total > 0 ? `${label}: ${tenth * 10}% done` : 'Getting ready'}
      </p>
    </div>
  );
};
