import { describeLayers } from '../../support/host-layers';

describeLayers('the Google Sheets host', 'google-sheets', [['run', 'looks'], ['workbook'], ['read'], ['write'], ['']]);
