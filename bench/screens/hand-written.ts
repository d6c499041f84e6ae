// What an engineer would write by hand for these two screens and nothing else: Fastify, pg, one statement for the screen,
// under the same role and the same row security. It knows whose session it is by one statement more, as any server must.
import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { STATEMENTS } from './statements.ts';

const pool = new pg.Pool({ connectionString: process.env.APP_DATABASE_URL, max: 10 });
const WHO = `
  select m.organisation_id as organisation, o.kind,
    (select array_agg(distinct p.commissioner_id) from practice_membership p where p.practice_id = o.id) as practised
  from session s
  join membership m on m.id = s.membership_id
  join organisation o on o.id = m.organisation_id
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > now()`;

const app = Fastify();
app.post('/graphql', async (request, reply) => {
  const { operationName } = request.body as { operationName: keyof typeof STATEMENTS };
  const token = /__Host-session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const client = await pool.connect();
  try {
    await client.query(`begin read only; set local role portal_door; set local app.audience = 'door'`);
    const {
      rows: [who],
    } = await client.query({ name: 'who', text: WHO, values: [createHash('sha256').update(token).digest()] });
    const tenants = who.kind === 'commissioner' ? [who.organisation] : who.practised;
    await client.query(
      `set local role portal_${who.kind};
       set local app.audience = '${who.kind}';
       set local app.organisation = '${who.organisation}';
       set local app.commissioners = '{${tenants.join(',')}}'`,
    );
    const {
      rows: [answer],
    } = await client.query({ name: operationName, text: STATEMENTS[operationName], values: [] });
    await client.query('commit');
    return await reply.type('application/json; charset=utf-8').send(`{"data":${answer.data}}\n`);
  } finally {
    client.release();
  }
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
