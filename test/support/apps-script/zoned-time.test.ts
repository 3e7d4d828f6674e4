import fc from 'fast-check';
import { civilIn, isoIn, momentOfSerial, serialOfMoment } from './values/zoned-time';

const zones = ['Etc/UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Australia/Lord_Howe'];

describe('moments and day serials', () => {
  it('tells the clocks of a zone on both sides of summer time', () => {
    expect(civilIn(Date.UTC(2026, 2, 29, 0, 59), 'Europe/Berlin')).toMatchObject({ month: 3, day: 29, hour: 1, minute: 59 });
    expect(civilIn(Date.UTC(2026, 2, 29, 1, 0), 'Europe/Berlin')).toMatchObject({ hour: 3, minute: 0 });
    expect(isoIn(Date.UTC(2026, 2, 30, 22), 'Europe/Berlin')).toBe('2026-03-31');
    expect(isoIn(Date.UTC(2026, 2, 30, 22), 'America/New_York')).toBe('2026-03-30');
  });

  it('finds the moment of a day in 1899, as times of day are kept', () => {
    expect(serialOfMoment(momentOfSerial(0.4375, 'Etc/UTC'), 'Etc/UTC')).toBe(0.4375);
  });

  // Since 1970 none of these zones has left a midnight out.
  it('gives each day back as it was, in every zone', () => {
    fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: 25_569, max: 80_000 }), (zone, serial) => expect(serialOfMoment(momentOfSerial(serial, zone), zone)).toBe(serial)));
  });

  it('takes the hour behind one that summer time leaves out', () => {
    expect(serialOfMoment(momentOfSerial(46110 + 2.5 / 24, 'Europe/Berlin'), 'Europe/Berlin') * 24).toBeCloseTo(46110 * 24 + 3.5, 6);
  });
});
