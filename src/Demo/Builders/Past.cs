using Licensing.Kernel;

namespace Licensing.Demo.Builders;

/// <summary>What the demo says happened runs through the entities' own methods: what they refuse did not happen.</summary>
internal static class Past
{
    public static void Must(Problem? problem)
    {
        if (problem is not null)
        {
            throw new InvalidOperationException($"The past cannot have been so: {problem}");
        }
    }
}
