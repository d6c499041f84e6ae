// The container's health check: exit code 0 while the portal can answer and reach its database.
const { PORT = '4000' } = process.env;
const ready = await fetch(`http://localhost:${PORT}/ready`).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(ready ? 0 : 1);
