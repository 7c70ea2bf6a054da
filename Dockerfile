# For server and fleet mode: the database and Redis are elsewhere. Without optional packages, which
# are an embedded PostgreSQL and a Node.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE NOTICE ./
COPY bin bin
COPY models models
COPY src src
USER node
# Asks database and Redis, not only whether a process is there.
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s --retries=3 \
  CMD ["node", "bin/wiredesk.js", "doctor"]
ENTRYPOINT ["node", "bin/wiredesk.js"]
CMD ["start"]
