import { describeLayers } from '../../support/host-layers';

describeLayers('the Excel host', 'excel', [['run', 'looks', 'workbook'], ['read'], ['write'], ['']]);
