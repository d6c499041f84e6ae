import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import type { Connections } from '../persistence/connections.ts';
import type { Measures } from './measures.ts';

/** What every step of the door is given. */
export interface Portal {
  app: FastifyInstance;
  config: Config;
  /** Connections for operations. */
  source: Connections;
  /** Connections for the door: never waited for by something that holds one of these. */
  door: Connections;
  measures: Measures;
  /** The real time; tests move it. */
  realNow: () => Date;
  /** The mode carries its own people and a date that can be moved. */
  demonstration: boolean;
  /** True from the moment stop() is called. */
  stopping: boolean;
}
