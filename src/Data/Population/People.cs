using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>The age groups whose targets are stated apart.</summary>
internal enum AgeGroup
{
    Cohort,
    Eighteen,
    From19,
}

/// <summary>People while they are being made: one column an attribute, categories as indices.</summary>
internal sealed class People(PopulationInputs inputs, int[] zone, int[] age, ulong seed)
{
    public PopulationInputs Inputs => inputs;
    public int Count => zone.Length;

    /// <summary>Index of the home zone, ascending.</summary>
    public int[] Zone => zone;

    /// <summary>Academic age, 16 to 24.</summary>
    public int[] Age => age;

    public bool[] FreeSchoolMeals { get; } = new bool[zone.Length];
    public int[] Sen { get; } = new int[zone.Length];

    /// <summary>Index into <see cref="MarginalNeeds.LevelBands"/>.</summary>
    public int[] Band { get; } = new int[zone.Length];
    public Level[] Level { get; } = new Level[zone.Length];
    public bool[] EnglishMaths { get; } = new bool[zone.Length];
    public int[] Attendance { get; } = new int[zone.Length];
    public int[] Exclusion { get; } = new int[zone.Length];
    public Stage[] Stage { get; } = new Stage[zone.Length];
    public int[] Prior { get; } = new int[zone.Length];
    public int[] English { get; } = new int[zone.Length];
    public int[] Maths { get; } = new int[zone.Length];
    public int[] PrimaryNeed { get; } = new int[zone.Length];
    public int[] Setting { get; } = new int[zone.Length];

    /// <summary>Index into <see cref="MarginalNeeds.CharacteristicCodes"/>, or −1.</summary>
    public int[] Characteristic { get; } = new int[zone.Length];
    public bool[] Female { get; } = new bool[zone.Length];
    public bool[] HomeEducated { get; } = new bool[zone.Length];
    public int[] Language { get; } = new int[zone.Length];
    public int[] Route { get; } = new int[zone.Length];

    /// <summary>Index into <see cref="MarginalNeeds.Subjects"/>.</summary>
    public int[] Subject { get; } = new int[zone.Length];

    private readonly int[] _districtOfZone = [.. inputs.Zones.Select(z => inputs.Districts.IndexOf(inputs.Districts.First(d => d.Code == z.DistrictCode)))];

    public int District(int person) => _districtOfZone[zone[person]];
    public Authority Authority(int person) => inputs.Districts[District(person)].Authority;
    public bool InScope(int person) => Band[person] > 0;
    public AgeGroup Group(int person) => age[person] <= 17 ? AgeGroup.Cohort : age[person] == 18 ? AgeGroup.Eighteen : AgeGroup.From19;

    /// <summary>Random order of a person for one attribute; the same whatever the other attributes are.</summary>
    public ulong Shuffle(int person, int attribute) => Draws.Bits(seed, (ulong)person, (ulong)attribute, DrawPurpose.Population);

    /// <summary>A uniform variate of a person for one attribute.</summary>
    public double Uniform(int person, int attribute) => Draws.Uniform(seed, (ulong)person, (ulong)attribute, DrawPurpose.Population);
}
