namespace Pathways.Model;

/// <summary>Level of a course or a qualification, as the regulated qualifications framework orders them.</summary>
public enum Level
{
    Entry1 = 1,
    Entry2 = 2,
    Entry3 = 3,
    Level1 = 4,
    Level2 = 5,
    Level3 = 6,
}
