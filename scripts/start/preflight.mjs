// What can be known to fail before anything is started.
import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';

const ROOM_NEEDED_MB = 300;
// After a kill -9 the old server notices and ends by itself: that takes a moment.
const PORT_ATTEMPTS = 15;
const BETWEEN_ATTEMPTS_MS = 200;

export async function checkPort(port) {
  for (let attempt = 1; await isTaken(port); attempt++) {
    if (attempt >= PORT_ATTEMPTS) {
      throw new Refusal(
        `Port ${port} is taken by another program: end that one, or choose another port with PORT=${port + 1} npm start.`,
      );
    }
    await sleep(BETWEEN_ATTEMPTS_MS);
  }
}

export function checkDataFolder(folder, { statfs = statfsSync } = {}) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    if (cause.code === 'ENOSPC') throw diskFull(folder, 0);
    throw new Refusal(
      `The data folder ${folder} cannot be written (${cause.code}): choose another one with PORTAL_DATA.`,
      { cause },
    );
  }
  const { bavail, bsize } = statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / 1_048_576);
  if (freeMb < ROOM_NEEDED_MB) throw diskFull(folder, freeMb);
}

const diskFull = (folder, freeMb) =>
  new Refusal(
    `The disk is full: ${folder} has ${freeMb} MB left and ${ROOM_NEEDED_MB} MB are needed. Make room and start again, or choose another place with PORTAL_DATA.`,
  );

async function isTaken(port) {
  return (await somebodyAnswers(port)) || !(await canListen(port));
}

function somebodyAnswers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost', () => socket.end(() => resolve(true))).once('error', () =>
      resolve(false),
    );
  });
}

function canListen(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', (error) => {
        if (error.code === 'EACCES')
          reject(new Refusal(`Port ${port} may not be used by this account: choose one above 1023 with PORT.`));
        else resolve(false);
      })
      .listen(port, () => probe.close(() => resolve(true)));
  });
}
