/** What a person does by hand to get the add-in into Excel, by Node's name of the system; docs/install-excel.md says more. */
export function stepsFor(platform, manifest) {
  const steps = { win32: windowsSteps, darwin: macSteps }[platform] ?? webSteps;
  return steps(manifest).map((step, index) => `  ${index + 1}. ${step}`).join('\n');
}

const webSteps = (manifest) => [
  'Open a workbook in Excel on the web, in a browser on this computer: https://excel.cloud.microsoft',
  'Open https://localhost:3000/support.html in another tab once. If the browser warns of the certificate, let it proceed.',
  'In Excel: Home > Add-ins > More Settings > Upload My Add-in > Browse',
  `Choose ${manifest} and press Upload.`,
  'If the browser asks whether the page may reach this device or local network, allow it.',
  'Press Home > Plumbline > Open Plumbline.',
];

const macSteps = (manifest) => [
  'Make this folder unless it is there: ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef',
  `Copy ${manifest} into it.`,
  'Quit Excel, open it again with a workbook, and choose Home > Add-ins > Plumbline.',
];

const windowsSteps = (manifest) => [
  'Share a folder of this computer (Properties > Sharing > Share) and note its network path, such as \\\\PC\\addins.',
  `Copy ${manifest} into it.`,
  'In Excel: File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs. Enter the path as Catalog Url, press Add catalog, tick Show in Menu, press OK.',
  'Close Excel, open it again, and choose Home > Add-ins > Advanced > SHARED FOLDER > Plumbline > Add.',
];
