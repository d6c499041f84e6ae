// Imported first in every child: when the start command is killed outright, its channel closes and the child ends itself.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
