import { finding } from '../../../core/workbook/finding';
import type { Finding } from '../../../core/workbook/finding';
import type { Archive } from '../archive/archive';
import { readPart } from '../package/read-part';
import { relationshipsOfPart } from '../package/relationships-of-part';

/** What forbids writing into this very file; each has a finding of its own. */
export const writeBarriers = ['signed', 'structure-protected', 'rights-managed', 'shared-revisions'] as const;

type WriteBarrier = (typeof writeBarriers)[number];

const findingCodes: Readonly<Record<WriteBarrier, string>> = {
  signed: 'signed-workbook',
  'structure-protected': 'structure-protected',
  'rights-managed': 'rights-managed',
  'shared-revisions': 'shared-revisions',
};

/** The barriers of a package, in the order of `writeBarriers`. */
export function findWriteBarriers(
  archive: Archive,
  workbook: { readonly part: string; readonly isStructureProtected: boolean },
): WriteBarrier[] {
  const ofPackage = relationshipsOfPart(archive, '');
  const ofWorkbook = relationshipsOfPart(archive, workbook.part);
  const isPresent: Readonly<Record<WriteBarrier, boolean>> = {
    signed:
      ofPackage.some(({ type }) => type.endsWith('/digital-signature/origin')) ||
      archive.entries.some(({ name }) => /^_xmlsignatures\/.+\.xml$/i.test(name)),
    'structure-protected': workbook.isStructureProtected,
    'rights-managed': isRightsManaged(archive),
    'shared-revisions': ofWorkbook.some(({ kind }) => kind === 'revisionHeaders'),
  };
  return writeBarriers.filter((barrier) => isPresent[barrier]);
}

/** The finding that tells people about a barrier. */
export function barrierFinding(barrier: WriteBarrier): Finding {
  return finding(findingCodes[barrier], { severity: 'warning' });
}

/**
 * Does a sensitivity label put rights management on the content? Bit 8 of a label's content bits says so; labels that
 * only print a header or footer, as most companies have them, protect nothing.
 */
function isRightsManaged(archive: Archive): boolean {
  const part = relationshipsOfPart(archive, '').find(({ kind }) => kind === 'classificationlabels')?.target ?? 'docMetadata/LabelInfo.xml';
  const labels = readPart(archive, part)?.children.filter(({ name }) => name === 'label') ?? [];
  if (labels.some(({ attributes }) => attributes['removed'] !== '1' && attributes['enabled'] !== '0' && protects(attributes['contentBits']))) return true;
  const properties = readPart(archive, 'docProps/custom.xml')?.children ?? [];
  return properties.some(
    (property) => /^MSIP_Label_.*_ContentBits$/i.test(property.attributes['name'] ?? '') && protects(property.children[0]?.text),
  );
}

function protects(contentBits: string | undefined): boolean {
  return contentBits === undefined || (Number(contentBits) & 8) !== 0;
}
