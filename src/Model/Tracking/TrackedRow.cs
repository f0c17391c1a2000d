namespace Pathways.Model;

/// <summary>What a young person does by the tracking of the authority, as the DfE groups the NCCIS activity codes.</summary>
public enum TrackedStatus : byte
{
    /// <summary>Education or training that counts as participation, apprenticeships and work with regulated study among it.</summary>
    Learning,

    /// <summary>Work without regulated training (330, 340, 350, 360, 380).</summary>
    Work,

    /// <summary>Re-engagement provision (530), which is not participation.</summary>
    ReEngagement,

    /// <summary>Not in education, employment or training, available (540 to 619 without 550).</summary>
    NeetActive,

    /// <summary>Not in education, employment or training, not available (620 to 680).</summary>
    NeetInactive,

    /// <summary>Not known to tracking (810 to 830).</summary>
    NotKnown,

    /// <summary>Anything else: codes of school age, gap years, custody.</summary>
    Other,
}

/// <summary>Special educational needs as tracking records them.</summary>
public enum TrackedNeed : byte
{
    /// <summary>Not told.</summary>
    NotTold,

    /// <summary>Neither plan nor support.</summary>
    None,

    /// <summary>SEN support.</summary>
    SenSupport,

    /// <summary>An education, health and care plan.</summary>
    Plan,
}

/// <summary>One young person at the end of one month, from the monthly extract.</summary>
/// <param name="Person">Number of the young person, from 0; it means nothing outside its history.</param>
/// <param name="Month">Month told of.</param>
/// <param name="Zone">Index of the zone of the home in <see cref="World.Zones"/>.</param>
/// <param name="AcademicAge">Age on 31 August before the academic year that the month is part of.</param>
/// <param name="Activity">NCCIS activity code.</param>
/// <param name="Status">What it counts as.</param>
/// <param name="Need">Special educational needs.</param>
/// <param name="Characteristics">By bit: NCCIS characteristic 110, 120 and so on to 200.</param>
/// <param name="Female">Whether recorded as female; null when not told.</param>
/// <param name="Lapsed">Whether the currency of the activity has lapsed, so that nobody confirmed it in time; null when not told.</param>
/// <param name="Provider">Index in <see cref="TrackingHistory.Providers"/>; -1 for none.</param>
/// <param name="Started">When the activity began; null when not told.</param>
/// <param name="NeetSince">Since when not in education, employment or training; null when not told.</param>
public readonly record struct TrackedRow(
    int Person, CalendarMonth Month, int Zone, byte AcademicAge, short Activity, TrackedStatus Status, TrackedNeed Need, ushort Characteristics, bool? Female, bool? Lapsed, int Provider,
    DateOnly? Started, DateOnly? NeetSince)
{
    /// <summary>Number of characteristic codes.</summary>
    public const int CharacteristicCodes = 10;

    private const int Custody = 710;
    private const int FirstCharacteristic = 110;
    private const int Step = 10;

    /// <summary>Whether in custody as a young adult (activity 710).</summary>
    public bool InCustody => Activity == Custody;

    /// <summary>
    /// Whether in the DfE's cohort of academic age 16 and 17, from which young adults in custody are left out (LG Inform's metadata of the DfE's measure, metric 20112).
    /// </summary>
    public bool InCohort => AcademicAge is 16 or 17 && !InCustody;

    /// <summary>Whether not in education, employment or training.</summary>
    public bool IsNeet => Status is TrackedStatus.NeetActive or TrackedStatus.NeetInactive;

    /// <summary>Whether in the cohort and not in education, employment or training.</summary>
    public bool IsNeetInCohort => InCohort && IsNeet;

    /// <summary>The code of a bit of <see cref="Characteristics"/>.</summary>
    /// <param name="bit">0 to 9.</param>
    public static int CharacteristicOf(int bit) => FirstCharacteristic + (Step * bit);

    /// <summary>The bit of a characteristic code; none where it is no such code.</summary>
    /// <param name="code">110 to 200.</param>
    public static ushort BitOf(int code) => code is >= FirstCharacteristic and < FirstCharacteristic + (Step * CharacteristicCodes) && code % Step == 0 ? (ushort)(1 << ((code - FirstCharacteristic) / Step)) : (ushort)0;
}
