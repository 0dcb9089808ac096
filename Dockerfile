# The service with the built web (target `api`), and the proxy before it (target `proxy`). Which files the service needs
# is decided by tools/deploy/image-steps.mjs, which also runs without a container engine.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
COPY packages/process/package.json packages/process/
COPY packages/contract/package.json packages/contract/
COPY apps/api/package.json apps/api/
COPY apps/cli/package.json apps/cli/
COPY apps/web/package.json apps/web/
COPY apps/e2e/package.json apps/e2e/
COPY tools/municipality/package.json tools/municipality/
RUN npm ci --no-audit --no-fund
COPY . .
RUN node tools/deploy/image-steps.mjs /image

FROM node:24.21.0-bookworm-slim AS api
# Nothing is installed in a running container.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* /usr/local/bin/yarn* \
  && install --directory --owner=10001 --group=10001 --mode=0700 /var/lib/tavlan
COPY --from=build /image /app
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TAVLAN_DATA=/var/lib/tavlan
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["node", "health.mjs"]
ENTRYPOINT ["node", "apps/cli/dist/main.js"]
CMD ["serve"]

FROM caddy:2.10.2-alpine AS proxy
# The copy is without the right to low ports that the packaged one carries: it listens on high ones, with no rights at all.
RUN cp /usr/bin/caddy /usr/local/bin/caddy && rm /usr/bin/caddy \
  && mkdir -p /data/caddy /config/caddy && chown -R 10001:10001 /data /config
COPY tools/deploy/proxy/Caddyfile tools/deploy/proxy/identity.caddy /etc/caddy/
USER 10001:10001
EXPOSE 8080 8443
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8081/alive"]
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
