// docker-compose.yml as far as it can be checked without an engine.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Service {
  image: string;
  build?: string;
  environment: Record<string, string>;
  healthcheck: { test: string[]; interval: string; timeout: string; retries: number };
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  ports?: string[];
  restart: string;
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const compose = parse(read('docker-compose.yml')) as Compose;
const services = Object.entries(compose.services);
const A_SECRET = /PASSWORD|SECRET|TOKEN/;

describe('docker-compose.yml', () => {
  it('has the portal and its database, each watched and started again', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['database', 'portal']);
    for (const [, { healthcheck, restart }] of services) {
      expect(healthcheck).toMatchObject({
        test: expect.any(Array),
        interval: expect.any(String),
        timeout: expect.any(String),
        retries: expect.any(Number),
      });
      expect(restart).toBe('unless-stopped');
    }
  });

  it.each(services)('pins the version of %s', (_name, { image }) => {
    expect(image).toMatch(/:\d+\.\d+/);
  });

  it('names a PostgreSQL that the portal takes, and keeps its files on a volume that is declared', () => {
    const { database } = compose.services;
    expect(Number(/postgres:(\d+)/.exec(database?.image ?? '')?.[1])).toBeGreaterThanOrEqual(15);
    const [volume, path] = database?.volumes?.[0]?.split(':') ?? [];
    expect(Object.keys(compose.volumes)).toEqual([volume]);
    expect(path).toBe('/var/lib/postgresql');
  });

  it('waits for the database to be healthy, not only started', () => {
    expect(compose.services.portal?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
  });

  it('holds no secret and no default for one: each must be set', () => {
    const environment = services.flatMap(([, service]) => Object.entries(service.environment));
    const secrets = environment.filter(([name]) => A_SECRET.test(name) && name !== 'METRICS_TOKEN');
    expect(secrets.map(([name]) => name).sort()).toEqual(['OIDC_CLIENT_SECRET', 'POSTGRES_PASSWORD']);
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{\w+:\?.+\}$/);
    expect(compose.services.portal?.environment.DATABASE_URL).toMatch(
      /^postgres:\/\/portal_owner:\$\{POSTGRES_PASSWORD:\?[^}]+\}@database:5432\/portal$/,
    );
    expect(compose.services.portal?.environment.METRICS_TOKEN).toBe('${METRICS_TOKEN:-}');
  });

  it('opens no port to the network: the database none, the portal one of this machine', () => {
    expect(compose.services.database?.ports).toBeUndefined();
    expect(compose.services.portal?.ports).toEqual(['127.0.0.1:4000:4000']);
  });

  it('sets every setting that the server asks for, under the name it has there', () => {
    const known = read('server/config.ts');
    const given = Object.keys(compose.services.portal?.environment ?? {}).filter((name) => name !== 'DATABASE_URL');
    for (const name of given) expect(known).toContain(name);
    const required = [...known.matchAll(/required\(env, '(\w+)'\)/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'APP_DATABASE_URL');
    expect(given).toEqual(expect.arrayContaining(required));
  });
});
