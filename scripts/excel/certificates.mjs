import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Sees to certificates that this computer's Excel trusts; on Windows and Mac the system asks its user whether to trust them.
 * On Linux there is no Excel: they are made, and whether a browser trusts them is left to its user. Throws a sentence.
 */
export async function seeToCertificates(platform) {
  const certificates = require('office-addin-dev-certs');
  const { certificateDirectory, localhostCertificatePath } = require('office-addin-dev-certs/lib/defaults.js');
  try {
    if (platform === 'win32' || platform === 'darwin') await certificates.ensureCertificatesAreInstalled();
    else if (!isValid(localhostCertificatePath)) {
      certificates.deleteCertificateFiles(certificateDirectory);
      await certificates.generateCertificates();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The certificates for https://localhost were not made or not trusted (${reason.trim()}). Without them the pane stays blank. Try again and answer Yes when the system asks, or run: npx office-addin-dev-certs install`, { cause: error });
  }
}

/** They are made for 30 days. */
const isValid = (path) => existsSync(path) && Date.parse(new X509Certificate(readFileSync(path)).validTo) > Date.now();
