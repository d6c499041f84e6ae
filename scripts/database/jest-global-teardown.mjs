import { endTestCluster } from './test-cluster.mjs';

export default async function globalTeardown() {
  await endTestCluster(process.env.TEST_CLUSTER_FOLDER);
}
