import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Config } from '../config.ts';
import type { Measures } from './measures.ts';

/** What every step of the door is given. */
export interface Portal {
  app: FastifyInstance;
  config: Config;
  /** Connections for operations. */
  source: DataSource;
  /** Connections for the door: never waited for by something that holds one of these. */
  door: DataSource;
  measures: Measures;
  /** The real time; tests move it. */
  realNow: () => Date;
  /** The mode carries its own people and a date that can be moved. */
  demonstration: boolean;
  /** True from the moment stop() is called. */
  stopping: boolean;
}
